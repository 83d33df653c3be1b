import sys

sys.exit("that is enough")
