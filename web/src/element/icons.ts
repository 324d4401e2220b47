// Icons on a grid of 24, stroke 1.75, drawn for right-to-left. Made with the DOM's own calls: no markup is parsed.
const PATHS = {
  send: 'M3.5 12 20 4.75 16.5 12 20 19.25ZM3.5 12H16.5',
  copy: 'M9.5 9.5h10v11h-10zM14.5 9.5v-6h-10v11h5',
  link: 'M10.2 13.8a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.4 1.4M13.8 10.2a4 4 0 0 0-5.7 0L5 13.3A4 4 0 0 0 10.7 19l1.4-1.4',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M9 9h.01',
  print: 'M7.5 8.5V4h9v4.5M7.5 16.5H5A1.5 1.5 0 0 1 3.5 15v-5A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-2.5M7.5 13.5h9V20h-9zM6.75 11.25h.01',
  close: 'M6 6l12 12M18 6 6 18',
  download: 'M12 4v11.5M7.25 11 12 15.75 16.75 11M5 20h14',
  forward: 'M14.75 5.5 8.25 12l6.5 6.5',
  check: 'M5 12.75 9.75 17.5 19 7.25',
  retry: 'M18.9 13.5A7 7 0 1 1 17 7.1M17.75 3v4.5h-4.5',
};
export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const make = <K extends keyof SVGElementTagNameMap>(tag: K) => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = make('svg'), path = make('path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
