/** Roles, each with all of those before it. */
export const roles = ['executive', 'risk_manager', 'analyst', 'steward', 'admin'] as const;
export type Role = (typeof roles)[number];
