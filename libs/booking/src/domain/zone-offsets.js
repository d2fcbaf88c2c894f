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
    get localDayOf () {
        return localDayOf;
    },
    get stretchAt () {
        return stretchAt;
    },
    get zoneOffsets () {
        return zoneOffsets;
    }
});
/** Years whose clock changes are kept: far before any session that is looked at and far after any horizon. */ const FIRST_YEAR = 2020;
const LAST_YEAR = 2070;
const NANOSECONDS_PER_MINUTE = 60_000_000_000;
const cache = new Map();
function zoneOffsets(timeZone) {
    let offsets = cache.get(timeZone);
    if (offsets === undefined) {
        offsets = readOffsets(timeZone);
        cache.set(timeZone, offsets);
    }
    return offsets;
}
function readOffsets(timeZone) {
    let moment = Temporal.PlainDate.from({
        year: FIRST_YEAR,
        month: 1,
        day: 1
    }).toZonedDateTime({
        timeZone
    });
    const from = [
        -Infinity
    ];
    const offset = [
        moment.offsetNanoseconds / NANOSECONDS_PER_MINUTE
    ];
    while((moment = moment.getTimeZoneTransition('next')) !== null && moment.year <= LAST_YEAR){
        from.push(Math.floor(moment.epochMilliseconds / 60_000));
        offset.push(moment.offsetNanoseconds / NANOSECONDS_PER_MINUTE);
    }
    return {
        from,
        offset
    };
}
function stretchAt(zone, minute) {
    let low = 0;
    let high = zone.from.length - 1;
    while(low < high){
        const middle = low + high + 1 >> 1;
        if ((zone.from[middle] ?? Infinity) <= minute) low = middle;
        else high = middle - 1;
    }
    return low;
}
function localDayOf(zone, minute) {
    return Math.floor((minute + (zone.offset[stretchAt(zone, minute)] ?? 0)) / 1440);
}
