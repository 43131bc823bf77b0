export function findElectron(): string | null;
export function fetchElectron(): string | null;
