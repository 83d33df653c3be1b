# The folder that this file stands in is run by an interpreter whose version nobody
# has asked for yet. So it is written as Python 2 can read it, too.
import sys

if sys.version_info < (3, 8):
    sys.stdout.write('{"key": "python.too-old", "values": {"version": "%d.%d"}}\n' % sys.version_info[:2])
else:
    from parallelogram_trial import trial

    trial.main()
