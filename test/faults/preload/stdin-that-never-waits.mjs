// As another program leaves a pipe that it shares: who reads from it is told to come again (EAGAIN) where it has nothing yet.
process.stdin._handle.setBlocking(false)
