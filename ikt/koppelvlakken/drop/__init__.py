"""DROP, in which a person publishes what comes from no plansoftware, as the kennisgeving of an afwijkvergunning."""
