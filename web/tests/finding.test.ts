import { describe, expect, it, vi } from 'vitest';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const { fit, fitting } = await import('#lib/shell/finding.ts');
const { plain } = await import('#lib/ui/plain.ts');

const line = (label: string, also = ''): { id: string; label: string; detail: string; also: string } => ({
  id: label,
  label,
  detail: '',
  also,
});

describe('finding', () => {
  it('makes nothing of accents, capitals, ligatures and the form of an apostrophe', () => {
    expect(plain('Aujourd’hui, l’Œuvre d’Été')).toBe("aujourd'hui, l'oeuvre d'ete");
    expect(fit(line('Rédaction'), 'reda')).toBe(0);
  });

  it('puts what begins with the words before what has them inside', () => {
    const lines = [line('Preferences'), line('The fern'), line('Fern')];
    expect(fitting(lines, 'fer').map((each) => each.label)).toEqual(['Fern', 'The fern', 'Preferences']);
  });

  it('wants every word, in any order, among other words it is known by too', () => {
    expect(fit(line('Light', 'Appearance'), 'appearance light')).toBeDefined();
    expect(fit(line('Light', 'Appearance'), 'appearance dark')).toBeUndefined();
  });

  it('takes signs for what they are', () => {
    expect(fit(line('C++ (notes)'), 'c++ (')).toBeDefined();
    expect(fit(line('anything'), '.*')).toBeUndefined();
  });

  it('gives everything where nothing was typed', () => {
    expect(fitting([line('a'), line('b')], ' ')).toHaveLength(2);
  });
});
