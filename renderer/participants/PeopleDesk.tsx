export function PeopleDesk() {
  return <main className="place both" />;
}
