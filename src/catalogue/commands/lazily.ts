/** Loads the body of a command when it is run: its help needs none of what the work needs. */
import type { CommandBody } from '#session.js';

export const lazily =
  <Input>(load: () => Promise<CommandBody<Input>>): CommandBody<Input> =>
  async (input, session) =>
    (await load())(input, session);
