"""Simulated DSO-LV, LVBB and local software, on a virtual clock."""
