
"use strict";
// The page can be read without this. It adds: a timeline that is drawn at any scale, marks that light up whole, ties of
// a node that light up, lists that open at once. It makes no markup out of text and asks the network for nothing.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const byId = (id) => document.getElementById(id);

  const element = (name, attributes, parent) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    parent.append(made);
    return made;
  };

  // Places that links lead to: what they stand in is opened, and all parts of a marked fact light up.
  const showTarget = () => {
    for (const lit of document.querySelectorAll(".mark.lit")) lit.classList.remove("lit");
    const target = location.hash && byId(location.hash.slice(1));
    if (!target) return;
    let isHidden = false;
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) {
      isHidden ||= !at.open;
      at.open = true;
    }
    if (isHidden) target.scrollIntoView();
    const number = location.hash.slice(2);
    const text = location.hash[1] === "w" && target.closest(".text");
    if (!text) return;
    for (const mark of text.querySelectorAll(".mark")) {
      const over = mark.dataset.over ? mark.dataset.over.split(" ") : [mark.getAttribute("href").slice(2)];
      if (over.includes(number)) mark.classList.add("lit");
    }
  };
  addEventListener("hashchange", showTarget);
  addEventListener("DOMContentLoaded", showTarget);

  // Printing shows everything, also where the style alone cannot open what is closed.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
    closed = [];
  });

  const articleTools = byId("article-tools");
  articleTools.hidden = false;
  articleTools.addEventListener("click", (event) => {
    const wanted = event.target.dataset.do;
    if (!wanted) return;
    for (const each of document.querySelectorAll("details.article")) each.open = wanted === "open";
  });

  const graph = byId("graph");
  if (graph) {
    const lightTies = (event) => {
      const node = event.target.closest?.("[data-node]");
      for (const tie of graph.querySelectorAll(".tie")) {
        tie.classList.toggle("near", !!node && tie.dataset.ends.split(" ").includes(node.dataset.node));
      }
    };
    for (const each of ["pointerover", "focusin", "focusout"]) graph.addEventListener(each, lightTies);
  }

  // The timeline.
  const chart = byId("chart");
  if (!chart) return;
  const MARGIN = 16, HEAD = 24, AXIS = 30, LEAST_BAR = 14, TAIL = 14, PILE = 10, PILES_HIGH = 120, FOOT = 6;
  const DENSITIES = [{lane: 16, mostLanes: 14}, {lane: 12, mostLanes: 36}];
  const MOST_LABELS = 28;
  const BANDS = ["Events", "Statements", "Publications"];
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const DAY = 86400000;
  const frame = byId("chart-frame"), detail = byId("chart-detail"), range = byId("chart-range");

  const numberOf = (text) => (text === undefined ? null : Number(text));
  const items = [...document.querySelectorAll("#timeline-list li")].map((line, at) => {
    const what = line.querySelector(".what");
    const link = line.classList.contains("event") ? what.querySelector("a") : what.querySelector(".who + .stance + a");
    const name = line.classList.contains("event") ? what.querySelector("a b") : what.querySelector(".who");
    const first = numberOf(line.dataset.a), last = numberOf(line.dataset.b);
    const label = name.textContent.replace(/\s+/g, " ");
    return {
      at, first, last, classes: line.className, href: link.getAttribute("href"),
      from: first ?? last, to: last ?? first,
      band: line.classList.contains("event") ? 0 : line.classList.contains("statement") ? 1 : 2,
      label: label.length > 24 ? label.slice(0, 23) + "…" : label,
      line,
    };
  });
  const wordsOf = (item) => {
    const what = item.line.querySelector(".what").cloneNode(true);
    what.querySelector(".aside")?.remove();
    return (item.line.querySelector(".when").textContent + ": " + what.textContent).replace(/\s+/g, " ").trim();
  };
  let earliest = Infinity, latest = -Infinity;
  for (const item of items) {
    earliest = Math.min(earliest, item.from);
    latest = Math.max(latest, item.to);
  }
  const around = Math.floor((latest - earliest) / 40) + 1;
  const whole = {from: earliest - around, to: latest + around};
  const view = {from: Number(chart.dataset.from), to: Number(chart.dataset.to)};
  const begun = {...view};
  let wide = 1000;

  const x = (day) => MARGIN + (day - view.from) * (wide - 2 * MARGIN) / (view.to - view.from + 1);
  const dayAt = (place) => view.from + (place - MARGIN) * (view.to - view.from + 1) / (wide - 2 * MARGIN);

  // Days are counted from 1970-01-01 in the proleptic Gregorian calendar; year 0 is 1 BC.
  const dateOf = (day) => new Date(day * DAY);
  const yearName = (year) => (year > 0 ? String(year) : `${1 - year} BC`);
  const dayName = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  const fullName = (day) => `${dayName(dateOf(Math.round(day)))} ${yearName(dateOf(Math.round(day)).getUTCFullYear())}`;

  const STEPS = [[1, 1, "day"], [2, 2, "day"], [7, 7, "day"], [14, 14, "day"], [30, 1, "month"], [91, 3, "month"], [182, 6, "month"]];
  for (const years of [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000]) STEPS.push([years * 365, years, "year"]);

  const tick = ([, count, unit], day, steps) => {
    if (unit === "day") return Math.floor(day / count) * count + steps * count;
    const date = dateOf(Math.floor(day));
    const months = unit === "month" ? count : count * 12;
    const at = (Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) + steps) * months;
    const made = new Date(0);
    made.setUTCFullYear(Math.floor(at / 12), ((at % 12) + 12) % 12, 1);
    return made.getTime() / DAY;
  };

  const drawAxis = (high) => {
    const step = STEPS.find(([days]) => days * (wide - 2 * MARGIN) >= 110 * (view.to - view.from + 1)) ?? STEPS.at(-1);
    const axis = element("g", {class: "axis"}, chart);
    element("path", {d: `M0 ${high}H${wide}`}, axis);
    for (let i = 0; i < 60; ++i) {
      const day = tick(step, view.from, i);
      if (day > view.to) break;
      if (day < view.from || x(day) > wide - 50) continue;
      const date = dateOf(day);
      const year = yearName(date.getUTCFullYear());
      const words = {day: dayName(date), month: `${MONTHS[date.getUTCMonth()]} ${year}`, year}[step[2]];
      element("path", {d: `M${Math.round(x(day))} 0V${high + 5}`}, axis);
      element("text", {x: Math.round(x(day)) + 3, y: high + 18}, axis).textContent = words;
    }
  };

  const outline = (item, begin, end) => {
    if (item.band === 2) return `M${begin + 1} -5H${end - 1}V5H${begin + 1}Z`;
    if (item.band === 1) return `M${begin} -5H${end}V3H${begin + 6}L${begin + 3} 6V3H${begin}Z`;
    if (/ told/.test(item.classes)) return `M${begin} 0L${begin + 6} -5H${end - 6}L${end} 0L${end - 6} 5H${begin + 6}Z`;
    return `M${begin + 5} -5H${end - 5}a5 5 0 0 1 0 10H${begin + 5}a5 5 0 0 1 0 -10Z`;
  };

  const placeSign = (item, isLabelled) => {
    let begin = Math.round(x(item.from)), end = Math.round(x(item.to + 1));
    if (item.from === item.to || end - begin < LEAST_BAR) [begin, end] = [Math.round((begin + end) / 2) - 6, Math.round((begin + end) / 2) + 6];
    // A bar that leaves the view is cut shortly beyond it.
    begin = Math.max(begin, -40);
    end = Math.min(end, wide + 40);
    const left = begin - (item.first === null ? TAIL : 0);
    const right = end + (item.last === null ? TAIL : 0);
    return {item, begin, end, left, right, reach: right + (isLabelled ? 8 + item.label.length * 6.2 : 0)};
  };

  // Each sign in the first lane in which it touches no other; 0 where they do not fit.
  const pack = (signs, mostLanes) => {
    signs.sort((a, b) => a.left - b.left || a.item.at - b.item.at);
    const ends = [];
    for (const sign of signs) {
      let lane = 0;
      while (lane < ends.length && ends[lane] + 2 > sign.left) ++lane;
      if (lane === mostLanes) return 0;
      ends[lane] = sign.reach;
      sign.lane = lane;
    }
    return ends.length;
  };

  const layOut = (shown) => {
    let signs = [];
    for (const isLabelled of shown.length <= MOST_LABELS ? [true, false] : [false]) {
      signs = shown.map((item) => placeSign(item, isLabelled));
      for (const {lane, mostLanes} of DENSITIES) {
        const lanes = pack(signs, mostLanes);
        if (lanes) return {signs, lane, high: lanes * lane, isLabelled};
      }
    }
    return {signs, lane: 0, high: PILES_HIGH, isLabelled: false};
  };

  const drawSign = (sign, top, {lane, isLabelled}) => {
    const {item, begin, end, left, right} = sign;
    const y = top + HEAD + sign.lane * lane + lane / 2;
    const link = element("a", {class: `sign ${item.classes}`, href: item.href, "data-at": item.at, tabindex: -1, transform: `translate(0,${y})`}, chart);
    element("title", {}, link).textContent = wordsOf(item).slice(0, 200);
    element("path", {d: outline(item, begin, end)}, link);
    if (item.first === null) element("path", {class: "tail", d: `M${begin} 0H${left + 2}m5 -4l-5 4l5 4`}, link);
    if (item.last === null) element("path", {class: "tail", d: `M${end} 0H${right - 2}m-5 -4l5 4l-5 4`}, link);
    if (/ not$/.test(item.classes)) element("path", {class: "strike", d: `M${begin} 6L${end} -6`}, link);
    if (isLabelled && right + 5 + item.label.length * 6.8 < wide) element("text", {x: right + 5, y: 4}, link).textContent = item.label;
  };

  const drawPiles = ({signs}, top, name) => {
    const counts = new Array(Math.floor(wide / PILE) + 1).fill(0);
    for (const sign of signs) ++counts[Math.floor(Math.min(Math.max((sign.begin + sign.end) / 2, 0), wide) / PILE)];
    const most = Math.max(...counts);
    counts.forEach((count, at) => {
      if (!count) return;
      const high = Math.max(3, Math.round(count * PILES_HIGH / most));
      const pile = element("rect", {class: `pile ${name}`, x: at * PILE + 1, y: top + HEAD + PILES_HIGH - high, width: PILE - 2, height: high, "data-day": dayAt((at + .5) * PILE)}, chart);
      element("title", {}, pile).textContent = `${count}; click to come nearer`;
    });
  };

  const draw = () => {
    wide = Math.max(280, frame.clientWidth);
    const bands = BANDS.map((_, band) => layOut(items.filter((item) => item.band === band && item.to >= view.from && item.from <= view.to)));
    const highOf = ({signs, high}) => (signs.length ? HEAD + high + FOOT : 0);
    const high = bands.reduce((sum, band) => sum + highOf(band), 0) || HEAD;
    chart.replaceChildren();
    for (const [key, value] of [["viewBox", `0 0 ${wide} ${high + AXIS}`], ["width", wide], ["height", high + AXIS]]) chart.setAttribute(key, value);
    chart.dataset.from = view.from;
    chart.dataset.to = view.to;
    drawAxis(high);
    let top = 0;
    bands.forEach((band, at) => {
      if (!band.signs.length) return;
      element("text", {class: "band", x: 4, y: top + 15}, chart).textContent = BANDS[at];
      if (band.lane) for (const sign of band.signs) drawSign(sign, top, band);
      else drawPiles(band, top, BANDS[at].toLowerCase());
      top += highOf(band);
    });
    range.textContent = `${fullName(view.from)} – ${fullName(view.to)}`;
  };

  const setView = (from, to) => {
    const least = 5, most = whole.to - whole.from;
    const length = Math.min(Math.max(to - from, least), Math.max(most, least));
    const middle = (from + to) / 2;
    view.from = Math.min(Math.max(middle - length / 2, whole.from), Math.max(whole.to - length, whole.from));
    view.to = view.from + length;
    byId("outside")?.remove();
    draw();
  };
  const zoom = (factor, day) => setView(day - (day - view.from) * factor, day + (view.to - day) * factor);
  const middle = () => (view.from + view.to) / 2;
  const pan = (share) => {
    const by = (view.to - view.from) * share;
    setView(view.from + by, view.to + by);
  };
  const actions = {
    in: () => zoom(1 / 1.6, middle()), out: () => zoom(1.6, middle()), earlier: () => pan(-.3), later: () => pan(.3),
    all: () => setView(whole.from, whole.to), begin: () => setView(begun.from, begun.to),
  };

  // Keys: + and - come nearer and go back, 0 goes back to the first view; the arrows move the view, or, from a sign, to the next sign.
  const goTo = (at) => {
    const item = items[Math.min(Math.max(at, 0), items.length - 1)];
    if (item.to < view.from || item.from > view.to) setView(item.from - (view.to - view.from) / 2, item.from + (view.to - view.from) / 2);
    for (let nearer = 0; nearer < 40 && !chart.querySelector(`[data-at="${item.at}"]`); ++nearer) zoom(1 / 1.6, item.from + .5);
    chart.querySelector(`[data-at="${item.at}"]`)?.focus();
  };
  const KEYS = {"+": "in", "=": "in", "-": "out", "_": "out", "0": "begin", Home: "begin", ArrowLeft: "earlier", ArrowRight: "later"};
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sign = event.target.closest("[data-at]");
    const at = sign && Number(sign.dataset.at);
    const first = items.findIndex((item) => item.to >= view.from && item.from <= view.to);
    if (sign && (event.key === "ArrowRight" || event.key === "ArrowDown")) goTo(at + 1);
    else if (sign && (event.key === "ArrowLeft" || event.key === "ArrowUp")) goTo(at - 1);
    else if (sign && event.key === "Escape") frame.focus();
    else if (!sign && (event.key === "ArrowDown" || event.key === "Enter")) goTo(first);
    else if (KEYS[event.key]) {
      actions[KEYS[event.key]]();
      if (sign) goTo(at);
    } else return;
    event.preventDefault();
  });
  frame.addEventListener("wheel", (event) => {
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isSideways && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;  // the page scrolls
    event.preventDefault();
    const turned = event.deltaY || event.deltaX;
    if (isSideways && !event.shiftKey) pan(event.deltaX / wide);
    else zoom(Math.exp(turned / 400), dayAt(event.clientX - chart.getBoundingClientRect().left));
  }, {passive: false});

  let drag = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button === 0) drag = {x: event.clientX, from: view.from, to: view.to, isMoved: false};
  });
  addEventListener("pointermove", (event) => {
    if (!drag || (!drag.isMoved && Math.abs(event.clientX - drag.x) < 5)) return;
    drag.isMoved = true;
    const days = (drag.x - event.clientX) * (drag.to - drag.from) / wide;
    setView(drag.from + days, drag.to + days);
  });
  addEventListener("pointerup", () => setTimeout(() => { drag = null; }));
  addEventListener("pointercancel", () => { drag = null; });
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("click", (event) => {
    if (drag?.isMoved) event.preventDefault();
    else if (event.target.dataset.day) zoom(1 / 4, Number(event.target.dataset.day));
  });
  for (const each of ["pointerover", "focusin"]) {
    chart.addEventListener(each, (event) => {
      const sign = event.target.closest("[data-at]");
      if (sign) detail.textContent = wordsOf(items[Number(sign.dataset.at)]);
    });
  }

  const tools = byId("chart-tools");
  tools.hidden = false;
  tools.addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  detail.hidden = false;
  detail.textContent = "Keys: + and − zoom, arrows move, 0 goes back to the first view, ↓ goes to the signs. With the mouse: drag, or turn the wheel with Shift or Ctrl held.";
  frame.classList.add("drawn");
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", "Timeline as a drawing. Plus and minus zoom, arrows move, arrow down goes to the signs.");
  addEventListener("resize", draw);
  draw();
})();
