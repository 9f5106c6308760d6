/** What can't be done where the engine runs, and that is no bug: its message is for the reader. */
export class Unable extends Error {}
