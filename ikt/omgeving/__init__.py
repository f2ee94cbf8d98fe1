"""Environments and test phases: what a user writes in TOML, checked, and turned into connections."""

from ikt.omgeving.omgeving import Omgeving, laad

__all__ = ["Omgeving", "laad"]
