/** Parts of the browser that the fake one leaves out: permissions, shortcuts, the context menu, the toolbar's button. */
import { vi } from 'vitest';

/** Events without sources, and calls that do nothing; `permissions.getAll` grants `origins`. */
export function fakeEvents(origins: readonly string[] = []) {
  const event = () => ({ addListener: vi.fn<(listener: unknown) => void>() });
  return {
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      getAll: async () => ({ origins: [...origins], permissions: [] }),
      contains: async () => true,
    },
    commands: { onCommand: event() },
    contextMenus: {
      onClicked: event(),
      create: vi.fn<() => void>(),
      removeAll: vi.fn<() => Promise<void>>(async () => {}),
    },
    action: {
      setBadgeText: vi.fn<() => Promise<void>>(async () => {}),
      setBadgeBackgroundColor: vi.fn<() => Promise<void>>(async () => {}),
    },
  };
}
