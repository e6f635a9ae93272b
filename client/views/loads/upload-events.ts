import type { Load } from '../../../server/contract/load.ts';

/** A change of a load, as one of its events tells it; null for an event that changes nothing shown. */
export type LoadChange = Partial<Load>;

export type Followed = {
  /** what is new of the load */
  onChange: (change: LoadChange) => void;
  /** whether the server is heard; a browser tries again by itself */
  onHeard: (heard: boolean) => void;
};

/** Follows a load by server-sent events until it ends; gives the way to stop. */
export function followLoad(id: string, { onChange, onHeard }: Followed): () => void {
  const events = new EventSource(`/api/loads/${encodeURIComponent(id)}/events`);
  const hear = <Data>(name: string, read: (data: Data) => LoadChange): void =>
    events.addEventListener(name, (event: MessageEvent<string>) => {
      onHeard(true);
      onChange(read(JSON.parse(event.data) as Data));
    });
  hear<Load>('state', (load) => {
    if (load.ended_at !== null) events.close();
    return load;
  });
  hear<Load['progress']>('progress', (progress) => ({ progress }));
  hear<Pick<Load, 'source' | 'months' | 'rows' | 'findings'>>('findings', (facts) => facts);
  events.addEventListener('error', () => onHeard(false));
  return () => events.close();
}
