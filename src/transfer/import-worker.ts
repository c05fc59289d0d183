import { openReadingList } from '../reading-list/open-reading-list.ts';
import type { DeskAnswer, DeskCall } from './desk-calls.ts';
import { importDesk } from './import-desk.ts';

const desk = importDesk(openReadingList());
let stopping = new AbortController();

function answer(said: DeskAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no target origin
  postMessage(said);
}

addEventListener('message', ({ data }: MessageEvent<DeskCall>) => {
  if (data.call === 'cancel') {
    stopping.abort();
    return;
  }
  stopping = new AbortController();
  const work = { signal: stopping.signal, progress: everyMoment() };
  if (data.call === 'look') void desk.look(data.file, work).then((looked) => answer({ looked }));
  else void desk.take(data.choice, work).then((taken) => answer({ taken }));
});

/** Milliseconds between two words on how far it is: more would only keep the page busy. */
const MOMENT = 100;

function everyMoment() {
  let last = 0;
  return (progress: Extract<DeskAnswer, { readonly progress: unknown }>['progress']) => {
    const now = performance.now();
    if (now - last < MOMENT) return;
    last = now;
    answer({ progress });
  };
}
