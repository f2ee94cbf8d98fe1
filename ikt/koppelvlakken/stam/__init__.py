"""STAM: the verzoekbericht by which the DSO-LV hands a verzoek to a bevoegd gezag."""
