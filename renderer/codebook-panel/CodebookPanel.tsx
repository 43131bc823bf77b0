export function CodebookPanel() {
  return <aside aria-label="Codebook" className="codebook-panel" />;
}
