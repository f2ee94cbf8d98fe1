"""OW: the objects that give the rules of a regeling their place and meaning."""
