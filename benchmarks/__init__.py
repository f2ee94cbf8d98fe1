"""Measurements of the harness itself, with ratios: `python -m benchmarks`. Never part of the tests."""
