"""From a selection of scenarios to casussen that run: everything about a run that is not about pytest."""
