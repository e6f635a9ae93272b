import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Name } from '../../server/contract/catalog.ts';
import type { Strings } from '../locales/en.ts';
import { type Language, strings } from '../locales/index.ts';

const hosts = new Set<ReactiveControllerHost>();
let current: Language = 'en';

/** The language a browser's own setting asks for. */
export function preferredLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Switches all elements on the page, without a reload. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  if (language === current) return;
  current = language;
  for (const host of hosts) host.requestUpdate();
}

/** Gives an element its strings and renders it again when the language changes. */
export class Locale implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }

  get language(): Language {
    return current;
  }

  get strings(): Strings {
    return strings[current];
  }

  /** Its strings, with those that only some pages fetch. */
  with<Words extends object>(words: Readonly<Record<Language, Words>>): Strings & Words {
    return { ...strings[current], ...words[current] };
  }

  /** A name in the reader's language, then in the other. */
  bothNames({ en, zh }: Name): string {
    return current === 'zh-CN' ? `${zh} ${en}` : `${en} ${zh}`;
  }

  /** A name as the catalog or a rule gives it. */
  name(name: Name): string {
    return current === 'zh-CN' ? name.zh : name.en;
  }
}
