/** Cuts text that comes in pieces into lines. Pure. */

/** Gives whole lines, without their ends; a line beyond `longest` comes cut, and its rest is passed over. */
export interface LineCutter {
  push(text: string): string[];
  /** The last line, if anything stands after the last line feed. */
  end(): string[];
}

/** A cutter for one file, for text whose line ends are line feeds. */
export function createLineCutter(longest: number): LineCutter {
  let held: string[] = [];
  let length = 0;

  const hold = (piece: string): void => {
    if (length < longest && piece !== '') held.push(piece.slice(0, longest - length));
    length += piece.length;
  };
  const whole = (): string => {
    const line = held.join('');
    held = [];
    length = 0;
    return line;
  };

  return {
    push(text) {
      const pieces = text.split('\n');
      const lines: string[] = [];
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) lines.push(whole());
        hold(piece);
      }
      return lines;
    },
    end: () => (length > 0 ? [whole()] : []),
  };
}
