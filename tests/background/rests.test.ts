import { describe, expect, it } from 'vitest';
import { withRests } from '../../src/background/rests.ts';

describe('work with rests', () => {
  it('resolves with what the steps return', async () => {
    let taken = 0;
    function* steps(): Generator<void, string> {
      for (; taken < 100; taken += 1) yield;
      return 'folded';
    }
    expect(await withRests(steps())).toBe('folded');
    expect(taken).toBe(100);
  });

  it('lets others run before work that takes long is done', async () => {
    const order: string[] = [];
    function* steps(): Generator<void, void> {
      // The work goes on until somebody else has run.
      while (!order.includes('other')) yield;
      order.push('work');
    }
    setTimeout(() => order.push('other'));
    await withRests(steps());
    expect(order).toEqual(['other', 'work']);
  });

  it('tells what a step throws', async () => {
    function* steps(): Generator<void, void> {
      yield;
      throw new Error('torn');
    }
    await expect(withRests(steps())).rejects.toThrow('torn');
  });
});
