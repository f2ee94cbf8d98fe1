"""IHR: the plannen of before the Omgevingswet, and the TAM-plannen that are shown in the same way."""
