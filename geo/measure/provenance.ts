const LICENCE = "Open Government Licence v3.0";

export const STREET_FILES = `Street-level crime files of data.police.uk (${LICENCE}).`;

export const STOP_FILES = `Stop and search files of data.police.uk (${LICENCE}).`;

export const RESIDENTS = `Office for National Statistics mid-year population estimates, or Census 2021 totals where none is held (${LICENCE}).`;

export const RESIDENTS_BY_GROUP = `Office for National Statistics Census 2021, table TS021 (${LICENCE}).`;
