/** What is asked of Firefox directly, over the connection that puppeteer has to it. https://w3c.github.io/webdriver-bidi/ */
import type { Running } from './launch.ts';

/** The connection: puppeteer does not declare it. */
export interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** The connection of a running Firefox. */
export function bidiOf(running: Running): BidiConnection {
  return (running.browser as unknown as { connection: BidiConnection }).connection;
}

/** A person's click in the middle of an element, by its shared id. */
export async function clickOn(
  connection: BidiConnection,
  context: string,
  sharedId: string | undefined,
): Promise<void> {
  const origin = { type: 'element', element: { sharedId } };
  await connection.send('input.performActions', {
    context,
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}
