"""The samenwerkfunctionaliteit (SWF) of the DSO-LV: bevoegd gezag and ketenpartners around one verzoek."""
