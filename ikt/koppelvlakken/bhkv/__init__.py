"""The bronhouderkoppelvlak of the LVBB: opdracht, verslagen and clients."""
