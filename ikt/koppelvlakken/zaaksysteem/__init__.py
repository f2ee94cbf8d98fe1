"""The port on a zaaksysteem: what became of a verzoek, whatever way the software lets us see it."""
