"""Filing, announcing and fetching a verzoek: the koppelvlakken of the DSO-LV around the verzoekbericht."""
