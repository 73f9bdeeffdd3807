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
  const next = { ascending: 'descending', descending: null };

  // Every table as its file of the study has it, by its id: rows are sorted by exact values, and a
  // page that is forwarded alone still saves them.
  const packed = document.getElementById('exact');
  const unpacked = async () => {
    if (!packed) return new Map();
    const bytes = Uint8Array.from(atob(packed.content.textContent), (one) => one.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const files = (await new Response(stream).text()).split('\u001e');
    return new Map(
      files.map((file) => {
        const end = file.indexOf('\n');
        return [file.slice(0, end), file.slice(end + 1)];
      }),
    );
  };
  // Browsers of before 2023 cannot unpack them.
  const files = unpacked().catch(() => new Map());

  const FIELD = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;
  const fields = (line) =>
    [...line.matchAll(FIELD)].map(([, field]) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    );
  const value = (field) => {
    if (!field) return null;
    const found = Number.isNaN(Number(field)) ? Date.parse(field) : Number(field);
    return Number.isNaN(found) ? null : found;
  };
  const shownText = (cell) =>
    !cell || cell.textContent === '\u2013' ? null : cell.textContent;
  const SHOWN = /^([+\u2212]?)[$\u20ac]?(\d[\d.]*)(?:\u202f%)?(?: to .*)?$/;
  const shownNumber = (text) => {
    const found = SHOWN.exec(text ?? '');
    return found && Number(found[2]) * (found[1] === '\u2212' ? -1 : 1);
  };
  const sortKeys = (file, rows, head, column) => {
    const texts = rows.map((row) => shownText(row.cells[column]));
    if (file === undefined) {
      const numbers = texts.map(shownNumber);
      return numbers.some((found, i) => found === null && texts[i] !== null) ? texts : numbers;
    }
    const lines = file.split('\n');
    const values = rows.map((row, i) => value(fields(lines[i + 1] ?? '')[head.dataset.c]));
    return values.some((found) => found !== null) ? values : texts;
  };

  for (const table of document.querySelectorAll('table')) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const asMade = [...body.rows];
    if (asMade.length < 2) continue;
    heads.forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', async () => {
        const file = (await files).get(table.parentElement.id);
        const found = sortKeys(file, asMade, head, column);
        const keys = new Map(asMade.map((row, i) => [row, found[i]]));
        const keyOf = (row) => keys.get(row);
        const before = head.getAttribute('aria-sort');
        const order = before ? next[before] : 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        if (order) head.setAttribute('aria-sort', order);
        const sign = order === 'descending' ? -1 : 1;
        body.append(...(order ? sorted([...body.rows], keyOf, sign) : asMade));
      });
    });
  }

  const makeSavable = (file, exact) => {
    const place = file.closest('.note').previousElementSibling;
    const text = exact.get(place.id);
    if (text === undefined) return;
    const unseen = document.createElement('span');
    unseen.className = 'unseen';
    unseen.textContent = ` of ${place.getAttribute('aria-label')}`;
    const save = document.createElement('button');
    save.type = 'button';
    save.className = 'file';
    save.append('CSV', unseen);
    save.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
      link.download = `${place.id}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    file.replaceWith(save);
  };
  files.then((exact) => {
    document.querySelectorAll('.note .file').forEach((file) => makeSavable(file, exact));
    root.dataset.exact = exact.size ? 'read' : 'none';
  });

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
