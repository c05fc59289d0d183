/** Gives the code under test the messages of `locales/`, in one language, as the browser would. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

type Messages = { readonly [key: string]: string | Messages };

/** From now on `words` and `counted` answer in `locale`. A message that is missing fails the test. */
export function speak(locale: 'en' | 'fr'): void {
  const messages = flat(messagesOf(locale));
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`No message ${key} in ${locale}`);
    const given = [values].flat();
    return message.replace(/\$(\$|\d)/gu, (_, mark: string) =>
      mark === '$' ? '$' : String(given[Number(mark) - 1] ?? ''),
    );
  };
}

/** The messages of a language, nested as in their file. */
export function messagesOf(locale: 'en' | 'fr'): Messages {
  return { en, fr }[locale];
}

/** Messages by the names that the browser knows: `popup_empty`. */
export function flat(messages: Messages, before = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${before}${key}`, value] as const] : [...flat(value, `${before}${key}_`)],
    ),
  );
}
