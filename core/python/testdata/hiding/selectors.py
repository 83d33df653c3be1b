raise RuntimeError("this is not the module of the standard library")
