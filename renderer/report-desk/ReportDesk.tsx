export function ReportDesk() {
  return <main className="place both" />;
}
