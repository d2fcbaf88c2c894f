"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get MINUTES_PER_DAY () {
        return MINUTES_PER_DAY;
    },
    get isOpenStart () {
        return isOpenStart;
    },
    get joinSpans () {
        return joinSpans;
    },
    get listOpenStarts () {
        return listOpenStarts;
    },
    get localDaySpan () {
        return localDaySpan;
    }
});
const _zoneoffsets = require("./zone-offsets");
const MINUTES_PER_DAY = 1440;
function listOpenStarts(calendar, busy, search) {
    const starts = [];
    const zone = (0, _zoneoffsets.zoneOffsets)(calendar.timeZone);
    const first = Math.max(search.from, search.now + calendar.noticeMinutes);
    const last = Math.min(search.to - 1, search.now + calendar.horizonDays * MINUTES_PER_DAY);
    if (first > last) return starts;
    const open = openSpans(calendar, zone, first, last + search.durationMinutes);
    const fullDays = findFullDays(calendar, busy, zone);
    const { blocked } = busy;
    const { timeOff, stepMinutes } = calendar;
    const kept = search.durationMinutes + calendar.bufferMinutes;
    const grid = new StepGrid(zone, stepMinutes, first);
    let nextBlocked = 0;
    let nextOff = 0;
    for(let i = 0; i < open.length; i += 2){
        const lastStart = Math.min(open[i + 1] - search.durationMinutes, last);
        let start = grid.alignUp(Math.max(open[i], first));
        while(start <= lastStart){
            while(nextBlocked < blocked.length && blocked[nextBlocked].to <= start)nextBlocked++;
            const session = blocked[nextBlocked];
            if (session !== undefined && session.from < start + kept) {
                start = grid.alignUp(session.to);
                continue;
            }
            while(nextOff < timeOff.length && timeOff[nextOff].to <= start)nextOff++;
            const off = timeOff[nextOff];
            if (off !== undefined && off.from < start + search.durationMinutes) {
                start = grid.alignUp(off.to);
                continue;
            }
            if (fullDays === null || !fullDays.has((0, _zoneoffsets.localDayOf)(zone, start))) starts.push(start);
            start = grid.after(start);
        }
    }
    return starts;
}
function isOpenStart(calendar, busy, wish) {
    const { start, durationMinutes, now } = wish;
    return listOpenStarts(calendar, busy, {
        from: start,
        to: start + 1,
        now,
        durationMinutes
    }).length === 1;
}
function localDaySpan(timeZone, start) {
    const zone = (0, _zoneoffsets.zoneOffsets)(timeZone);
    const midnight = (0, _zoneoffsets.localDayOf)(zone, start) * MINUTES_PER_DAY;
    const pieces = [];
    pushLocal(pieces, zone, (0, _zoneoffsets.stretchAt)(zone, midnight - MINUTES_PER_DAY), midnight, midnight + MINUTES_PER_DAY);
    return {
        from: pieces[0] ?? start,
        to: pieces[pieces.length - 1] ?? start + 1
    };
}
function joinSpans(spans) {
    const joined = [];
    for (const span of [
        ...spans
    ].sort((a, b)=>a.from - b.from)){
        const last = joined[joined.length - 1];
        if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
        else joined.push({
            from: span.from,
            to: span.to
        });
    }
    return joined;
}
/** The minutes at which sessions may start: on the step by the tutor's wall clock. Walks forwards only. */ class StepGrid {
    zone;
    step;
    stretch;
    stretchEnds;
    constructor(zone, step, first){
        this.zone = zone;
        this.step = step;
        this.stretch = (0, _zoneoffsets.stretchAt)(zone, first);
        this.stretchEnds = zone.from[this.stretch + 1] ?? Infinity;
    }
    /** The first minute of the grid at or after this one. */ alignUp(minute) {
        while(minute >= this.stretchEnds)this.enterNextStretch();
        const over = mod(minute + this.zone.offset[this.stretch], this.step);
        if (over === 0) return minute;
        const aligned = minute + this.step - over;
        // A change by less than the step (Lord Howe moves by 30 minutes) puts the following stretch on another grid.
        return aligned > this.stretchEnds ? this.alignUp(this.stretchEnds) : aligned;
    }
    /** The minute of the grid that follows one on it. */ after(minute) {
        const next = minute + this.step;
        return next < this.stretchEnds ? next : this.alignUp(Math.min(next, this.stretchEnds));
    }
    enterNextStretch() {
        this.stretch++;
        this.stretchEnds = this.zone.from[this.stretch + 1] ?? Infinity;
    }
}
function mod(value, by) {
    const rest = value % by;
    return rest < 0 ? rest + by : rest;
}
/** Open time as flat pairs [from, to, from, to, …], sorted and joined, for sessions inside [from, to). */ function openSpans(calendar, zone, from, to) {
    const { weekly, overrides } = calendar;
    const pieces = [];
    // A day earlier, because its ranges may run over midnight.
    let day = (0, _zoneoffsets.localDayOf)(zone, from) - 1;
    const lastDay = (0, _zoneoffsets.localDayOf)(zone, to);
    let stretch = (0, _zoneoffsets.stretchAt)(zone, (day - 1) * MINUTES_PER_DAY);
    let nextOverride = 0;
    while(nextOverride < overrides.length && overrides[nextOverride].day < day)nextOverride++;
    for(; day <= lastDay; day++){
        const midnight = day * MINUTES_PER_DAY;
        // No offset exceeds a day, so the stretch of a day before is never too late to begin with.
        while((zone.from[stretch + 1] ?? Infinity) <= midnight - MINUTES_PER_DAY)stretch++;
        const override = overrides[nextOverride];
        const isOverridden = override !== undefined && override.day === day;
        if (isOverridden) nextOverride++;
        const nightEnds = overrides[nextOverride]?.day === day + 1 ? MINUTES_PER_DAY : 2 * MINUTES_PER_DAY;
        if (isOverridden) {
            for (const range of override.ranges)pushRange(pieces, zone, stretch, midnight, range, nightEnds);
            continue;
        }
        const weekday = mod(day + 3, 7) + 1;
        for(let i = 0; i < weekly.length; i++){
            const rule = weekly[i];
            if (rule.weekday !== weekday) continue;
            if (rule.validFromDay !== null && day < rule.validFromDay) continue;
            if (rule.validUntilDay !== null && day > rule.validUntilDay) continue;
            pushRange(pieces, zone, stretch, midnight, rule, nightEnds);
        }
    }
    return pieces;
}
function pushRange(pieces, zone, stretch, midnight, range, nightEnds) {
    pushLocal(pieces, zone, stretch, midnight + range.startsMinute, midnight + Math.min(range.endsMinute, nightEnds));
}
/** Adds the instants whose wall clock lies in [from, to), given in minutes of local time since 1970. */ function pushLocal(pieces, zone, stretch, from, to) {
    for(let i = stretch; i < zone.from.length; i++){
        const begins = zone.from[i];
        if (begins > to + MINUTES_PER_DAY) return;
        const offset = zone.offset[i];
        const start = Math.max(from - offset, begins);
        const end = Math.min(to - offset, zone.from[i + 1] ?? Infinity);
        if (start < end) pushPiece(pieces, start, end);
    }
}
/** Pieces arrive almost sorted; the repeated hour of an autumn night is what they have to be put in order for. */ function pushPiece(pieces, start, end) {
    let at = pieces.length;
    if (at === 0 || start > pieces[at - 1]) {
        pieces.push(start, end);
        return;
    }
    if (start >= pieces[at - 2]) {
        pieces[at - 1] = Math.max(pieces[at - 1], end);
        return;
    }
    while(at > 0 && pieces[at - 2] > start)at -= 2;
    pieces.splice(at, 0, start, end);
    let write = Math.max(at - 2, 0);
    for(let read = write + 2; read < pieces.length; read += 2){
        const from = pieces[read];
        const to = pieces[read + 1];
        if (from <= pieces[write + 1]) {
            if (to > pieces[write + 1]) pieces[write + 1] = to;
        } else {
            write += 2;
            pieces[write] = from;
            pieces[write + 1] = to;
        }
    }
    pieces.length = write + 2;
}
function findFullDays(calendar, busy, zone) {
    const { countedStarts } = busy;
    if (countedStarts.length < calendar.maxSessionsPerDay) return null;
    const perDay = new Map();
    const full = new Set();
    for (const start of countedStarts){
        const day = (0, _zoneoffsets.localDayOf)(zone, start);
        const count = (perDay.get(day) ?? 0) + 1;
        perDay.set(day, count);
        if (count >= calendar.maxSessionsPerDay) full.add(day);
    }
    return full.size === 0 ? null : full;
}
