import type { MemoryFile } from "./input.test-support.ts";

/** A table in memory, as it would be met in a folder. */
function table(path: string, lines: readonly string[]): MemoryFile {
  return { path, data: `${lines.join("\n")}\n`, named: false };
}

export const AGES = table("ages.csv", [
  '"TS007B - Age by broad age bands"',
  '"ONS Crown Copyright Reserved [from Nomis on 4 May 2025]"',
  '"Date       :","2021"',
  "",
  '"Area","mnemonic","Total","Aged 4 years and under","Aged 5 years and over"',
  "",
  '"lsoa2021:City of London 001A","E01000001",3,1,2',
  '"lsoa2021:Hartlepool 001A","E01011954",7,3,4',
]);

export const WARDS_OF_A_YEAR = table("mid2021.csv", [
  "LAD 2023 Code,LAD 2023 Name,Ward 2023 Code,Ward 2023 Name,Total",
  'E09000005,Brent,E05013496,Alperton,"14,123"',
  'W06000001,Anglesey,W05001496,Aethwy,"4,123"',
]);

export const GLA_YEARS = table("gla.csv", [
  "Code,Name,Year,Source,Population,Population_per_hectare",
  "E09000001,City of London,2010,ONS MYE,7338,25.3",
  "E09000001,City of London,2011,GLA Population Projections,7412,25.5",
]);

export const LSOA_CHANGES = table("changes.csv", [
  "LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD",
  "E01000010,Barking and Dagenham 015C,E01034473,Barking and Dagenham 015F,S,E09000002",
]);

export const WARD_NAMES = table("names.csv", [
  "ward_code,ward_name_2022,ward_name_2024,borough_code",
  "E05009317,Bethnal Green,Bethnal Green East,E09000030",
]);

export const UNITS = table("units.csv", [
  "borough_code,force,bcu_code,bcu_name",
  "E09000002,Metropolitan Police Service,EA,East Area",
]);

export const DEPRIVATION = table("imd.csv", [
  "LSOA code (2011),Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",
  "E01000001,6.208,29199,9",
]);

export const SURVEY = table("survey.csv", [
  "Date;Survey;Borough;Measure;Proportion;MPS",
  '31/12/2014;PAS;City of Westminster;"""Good Job"" local";0,7;0,67',
  "31/12/2014;PAS;Brent;Listen to concerns;0,71;0,74",
]);

export const MONTHS = table("months.csv", [
  "MajorText,MinorText,BoroughName,202401,202402",
  "BURGLARY,RES BURGLARY OF A HOME,Brent,57,33",
  "BURGLARY,RES BURGLARY OF A HOME,Unknown,1,0",
]);

export const YEARS = table("major-burglary.csv", [
  "LSOA11CD,LSOA11NM,LAD11CD,2020,2021",
  "E01000006,Barking and Dagenham 016A,E09000002,18.0,16.0",
]);

export const FILE_LIST = table("MANIFEST.csv", ["path,rows,bytes,sha256", "a.csv,1,2,ff"]);

/** Made up: there is no postcode area ZZ, and the places are anywhere in London. */
export const POSTCODES = {
  path: "NSPL21_MADE_UP_UK.csv",
  data: `pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,oa21,lat,long
"ZZ1 1AA","ZZ1  1AA","ZZ1 1AA","198001","",0,530000,180000,"E00000001",51.500100,-0.120200
"ZZ1 1AB","ZZ1  1AB","ZZ1 1AB","198001","200306",0,530000,180000,"E00000001",51.600000,0
"ZZ991ZZ","ZZ99 1ZZ","ZZ99 1ZZ","201507","",0,530000,180000,"E00000001",51.5000001,1.2e-05
"ZZ2 1AA","ZZ2  1AA","ZZ2 1AA","198001","",0,,,"",55.952312,-3.193341
"ZZ3 1AA","ZZ3  1AA","ZZ3 1AA","198001","",0,,,"",99.999999,0.000000
`,
};
