/** The calls of one load. */
export const loadPath = (id: string, part = ''): string => `/api/loads/${encodeURIComponent(id)}${part}`;
