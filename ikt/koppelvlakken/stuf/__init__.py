"""StUF-ZKN: the messages by which software without ZGW APIs hands its zaken to a zakenmagazijn."""
