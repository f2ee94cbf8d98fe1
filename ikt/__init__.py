"""ikt: the scenario harness for the Interbestuurlijke Ketentesten of the Omgevingswet."""
