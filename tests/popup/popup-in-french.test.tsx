// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { Popup } from '../../src/popup/popup.tsx';
import { speak } from '../i18n.ts';
import { threePapers } from '../list-view/lists.ts';
import { giveSizes, mount, texts, the, titles, unmount } from '../list-view/mounting.ts';
import { ownPage } from './pages.ts';

afterEach(unmount);

it('speaks French', async () => {
  giveSizes();
  speak('fr');
  const list = await threePapers();

  await mount(<Popup list={list} page={ownPage} close={() => undefined} />);

  await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  expect(the('[data-action="status"]').textContent).toBe('À lire');
  expect(texts('.foot p')).toEqual(['3 articles']);
});
