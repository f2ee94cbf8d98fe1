"""Zaakgericht werken: where it is seen what a zaaksysteem made of a verzoek."""
