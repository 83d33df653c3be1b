def need():
    raise RuntimeError("the moon is in the wrong house")


need()
