export const OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0";

/** Asked for by the Office for National Statistics beside its figures. */
export const ONS_ATTRIBUTION =
  "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.";

/** Asked for by Ordnance Survey, ONS and the GLA beside their boundaries. */
export const BOUNDARY_ATTRIBUTION =
  "Contains OS data © Crown copyright and database right. Contains National Statistics data © Crown copyright and database right. Contains Greater London Authority data. Licensed under the Open Government Licence v3.0.";

/** Asked for by ONS, Ordnance Survey and Royal Mail beside postcodes of Great Britain. */
export const POSTCODE_ATTRIBUTION =
  "Postcodes: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right.";

export const DEPRIVATION_ATTRIBUTION =
  "Index of Multiple Deprivation 2019: Ministry of Housing, Communities and Local Government, licensed under the Open Government Licence v3.0.";

export const SURVEY_ATTRIBUTION =
  "Public Attitude Survey: Mayor's Office for Policing And Crime (MOPAC), London Datastore, licensed under the Open Government Licence v3.0.";

export const PUBLISHED_ATTRIBUTION =
  "Recorded crime: Metropolitan Police Service, London Datastore, licensed under the Open Government Licence v3.0.";
