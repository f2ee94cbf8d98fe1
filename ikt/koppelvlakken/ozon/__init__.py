"""Ozon: what is published, and how it gets there."""
