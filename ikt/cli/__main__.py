"""`python -m ikt.cli` is `ikt`."""

from ikt.cli.main import main

main()
