"""STOP: besluit, informatieobject and regeling; building, reading and judging an aanlevering."""
