/** The element that is pointed at, by pointer or keys: arrows widen and narrow it, or go to what stands beside it. */

/** What is pointed at. */
export interface Pointing {
  readonly element: Element | undefined;
  /** Points at an element. */
  at(element: Element): void;
  /** Obeys an arrow key; false where the key means nothing or there is nothing that way. */
  press(key: string): boolean;
}

/** Points at nothing, and begins at `start` when the first key is pressed. `isForeign` elements are passed over. */
export function pointing(start: () => Element | undefined, isForeign: (element: Element) => boolean): Pointing {
  let element: Element | undefined;
  /** What was widened: narrowing goes back the same way. */
  let inner: Element[] = [];
  const move = (to: Element | null | undefined, kept: Element[] = []): boolean => {
    if (!to || isForeign(to) || /^(?:HTML|BODY)$/u.test(to.nodeName)) return false;
    element = to;
    inner = kept;
    return true;
  };
  return {
    get element() {
      return element;
    },
    at: (to) => void (to === element || move(to)),
    press(key) {
      if (!/^Arrow(?:Up|Down|Left|Right)$/u.test(key)) return false;
      if (!element?.isConnected) return move(start());
      switch (key) {
        case 'ArrowUp':
          return move(element.parentElement, [...inner, element]);
        case 'ArrowDown': {
          const back = inner.at(-1);
          return back && element.contains(back) ? move(back, inner.slice(0, -1)) : move(element.firstElementChild);
        }
        case 'ArrowLeft':
          return move(element.previousElementSibling);
        default:
          return move(element.nextElementSibling);
      }
    },
  };
}
