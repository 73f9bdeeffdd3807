(() => {
  'use strict';
  const root = document.documentElement;

  const toggle = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const showTheme = () => (toggle.textContent = isDark() ? 'Light colors' : 'Dark colors');
  toggle.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    showTheme();
  });
  system.addEventListener('change', showTheme);
  showTheme();
  toggle.hidden = false;

  // What has no key comes last, whichever way the others run.
  const words = new Intl.Collator('en', { numeric: true });
  const compare = (a, b) => (typeof a === 'number' ? a - b : words.compare(a, b));
  const sorted = (items, keyOf, sign) =>
    items
      .map((item) => ({ item, key: keyOf(item) }))
      .sort((a, b) =>
        a.key === null || b.key === null
          ? (a.key === null) - (b.key === null)
          : sign * compare(a.key, b.key),
      )
      .map(({ item }) => item);

  const number = (text) => (text === undefined ? null : Number(text));
  const cellKey = (column, isNumber) => (row) => {
    const cell = row.cells[column];
    if (isNumber) return cell ? number(cell.dataset.v) : null;
    return !cell || cell.textContent === '\u2013' ? null : cell.textContent;
  };
  const next = { ascending: 'descending', descending: null };

  for (const table of document.querySelectorAll('table')) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const asMade = [...body.rows];
    if (asMade.length < 2) continue;
    heads.forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const isNumber = asMade.some((row) => row.cells[column]?.dataset.v !== undefined);
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const before = head.getAttribute('aria-sort');
        const order = before ? next[before] : 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        if (order) head.setAttribute('aria-sort', order);
        const sign = order === 'descending' ? -1 : 1;
        body.append(...(order ? sorted([...body.rows], cellKey(column, isNumber), sign) : asMade));
      });
    });
  }

  // A page that is forwarded alone has no files beside it: what it shows can be saved from it, and
  // the link says which file of the study it leads to.
  const field = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (row) => [...row.cells].map((cell) => field(cell.textContent.trim())).join(',');
  for (const file of document.querySelectorAll('.note .file')) {
    const table = file.closest('.note').previousElementSibling?.querySelector('table');
    if (!table) continue;
    const shown = document.createElement('button');
    shown.type = 'button';
    shown.className = 'file';
    const unseen = file.querySelector('.unseen')?.cloneNode(true);
    shown.append('CSV as shown', ...(unseen ? [unseen] : []));
    shown.addEventListener('click', () => {
      const text = `\ufeff${[...table.rows].map(line).join('\n')}\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
      link.download = file.getAttribute('href').split('/').pop();
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    file.firstChild.textContent = `exact: ${file.getAttribute('href')}`;
    file.before(shown, ' ');
  }

  const sorts = document.querySelector('.sorts');
  if (sorts) {
    const cards = document.querySelector('.cards');
    const buttons = [...sorts.querySelectorAll('button')];
    for (const button of buttons) {
      button.addEventListener('click', () => {
        const turn = button.getAttribute('aria-pressed') === 'true' && !button.dataset.turned;
        buttons.forEach((other) => {
          other.setAttribute('aria-pressed', String(other === button));
          delete other.dataset.turned;
          other.lastElementChild.textContent = other.dataset.first;
        });
        if (turn) {
          button.dataset.turned = 'yes';
          button.lastElementChild.textContent = button.dataset.second;
        }
        const sign = Number(button.dataset.sign) * (turn ? -1 : 1);
        const key = (card) => number(card.dataset[button.dataset.key]);
        cards.append(...sorted([...cards.children], key, sign));
      });
    }
    sorts.hidden = false;
  }

  // The appendix opens for whoever follows a link into it, and on paper.
  const appendix = document.getElementById('appendix');
  if (appendix) {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !appendix.contains(target)) return;
      appendix.open = true;
      target.scrollIntoView();
    };
    document.addEventListener('click', (event) => {
      if (event.target.closest?.('a')?.hash === location.hash) reveal();
    });
    addEventListener('hashchange', reveal);
    reveal();
    let wasOpen;
    addEventListener('beforeprint', () => {
      wasOpen = appendix.open;
      appendix.open = true;
    });
    addEventListener('afterprint', () => {
      appendix.open = wasOpen;
    });
  }

  const links = new Map();
  document.querySelectorAll('body > nav a').forEach((link) => links.set(link.hash.slice(1), link));
  const inSight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        links.forEach((link) => link.removeAttribute('aria-current'));
        const place = appendix?.contains(target) ? 'appendix' : target.id;
        links.get(place)?.setAttribute('aria-current', 'true');
      }
    },
    { rootMargin: '-20% 0px -75% 0px' },
  );
  document.querySelectorAll('main section[id]').forEach((section) => inSight.observe(section));
})();
