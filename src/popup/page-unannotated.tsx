/** The card of a page that shows no annotation: why, the paper that it is about, and what the reader can ask for. */
import { BookOpenText, Check, ListPlus } from 'lucide';
import type { JSX } from 'preact';
import type { PageProbe, PaperOnPage } from '../messages/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import type { PageView } from './active-page.ts';
import type { CardActions } from './card-actions.ts';
import { Teach } from './teach-link.tsx';

type Page = Exclude<PageView, { readonly kind: 'own' }>;

interface UnannotatedProps {
  readonly page: Page;
  readonly saving: boolean;
  readonly actions: CardActions;
}

/** How many authors of a single paper are named. */
const NAMED = 3;

export function Unannotated({ page, saving, actions }: UnannotatedProps): JSX.Element {
  if (page.kind === 'loading') return <p class="soft">{words('popup.reading', page.host)}</p>;
  if (page.kind === 'closed') return <p class="soft">{words(`popup.closed.${page.why}`)}</p>;
  const { probe } = page;
  return (
    <>
      {probe?.paper && <SinglePaper paper={probe.paper} saving={saving} save={actions.savePaper} />}
      {page.kind === 'answered' ? (
        <Nothing wasTried={page.summary.adapter === 'generic'} probe={probe} actions={actions} />
      ) : (
        <Readable page={page} actions={actions} />
      )}
      {probe?.frame !== undefined && <InFrame address={probe.frame} />}
    </>
  );
}

function SinglePaper({ paper, saving, save }: { paper: PaperOnPage; saving: boolean; save: () => void }) {
  const { title, authors, mark } = paper;
  const names = authors.slice(0, NAMED).join(', ') + (authors.length > NAMED ? ' …' : '');
  return (
    <div class="card-paper" data-paper={mark.state}>
      <p class="card-title" dir="auto">
        {title}
      </p>
      {names !== '' && (
        <p class="soft small" dir="auto">
          {names}
        </p>
      )}
      {mark.state === 'saved' ? (
        <p class="card-done">
          <Icon of={Check} />
          {words('popup.paper.saved')}
        </p>
      ) : (
        <>
          {mark.state === 'version' && <p class="small">{words('popup.paper.version', mark.title)}</p>}
          <button type="button" class="main" data-action="save-paper" disabled={saving} onClick={save}>
            <Icon of={ListPlus} />
            {words(saving ? 'popup.saving' : 'popup.paper.save')}
          </button>
        </>
      )}
    </div>
  );
}

/** A script runs and found no list. */
function Nothing({
  wasTried,
  probe,
  actions,
}: {
  wasTried: boolean;
  probe: PageProbe | undefined;
  actions: CardActions;
}) {
  return (
    <>
      <p class="soft">{words(probe?.paper ? 'popup.noListHere' : 'popup.nothing')}</p>
      {!wasTried && <ReadButton read={actions.read} isMain={false} />}
      <Teach teach={actions.teach} />
    </>
  );
}

/** No script runs: it is read when the reader asks, once or for good. */
function Readable({
  page,
  actions,
}: {
  page: Extract<Page, { kind: 'forbidden' | 'readable' }>;
  actions: CardActions;
}) {
  const { kind, host, origin, probe } = page;
  return (
    <>
      <p class="soft">{words(kind === 'forbidden' ? 'popup.forbidden' : 'popup.onlyWhenAsked', host)}</p>
      <ReadButton read={actions.read} isMain={!probe.paper} />
      {!(kind === 'readable' && page.allowed) && (
        <p class="card-off small soft">
          <button type="button" class="link" data-action="allow" onClick={() => actions.allow(origin, host)}>
            {words('popup.always', host)}
          </button>{' '}
          {words('popup.asksFirst')}
        </p>
      )}
    </>
  );
}

function ReadButton({ read, isMain }: { read: () => void; isMain: boolean }) {
  return (
    <button type="button" class={isMain ? 'main' : ''} data-action="read" onClick={read}>
      <Icon of={BookOpenText} />
      {words('popup.read')}
    </button>
  );
}

/** `address` is a web address: it was checked by the background. */
function InFrame({ address }: { address: string }) {
  return (
    <p class="card-off small soft">
      {words('popup.inFrame', new URL(address).hostname)}{' '}
      <a href={address} target="_blank" rel="noreferrer" data-action="open-frame">
        {words('popup.openFrame')}
      </a>
    </p>
  );
}
