import type { Law } from './laws.ts'

/** Who leads for some matters; units as in components, `care` and `law` being the district's own. */
export interface Rule {
  /** Two-digit majors or five-digit matters, spaces between. */
  readonly matters: string
  readonly lead: string
  readonly co?: string
  readonly basis: Law
}

/**
 * Majors 01 and 02 have one row for the whole city, the others one in each district. Exceptions name
 * the matter and stand on the same level or a finer one, so that "finer matter first" and "nearer area
 * first" always choose the same row.
 */
export const MAJORS_OF_CITY: readonly Rule[] = [
  { matters: '01', lead: 'city-management', basis: 'appearance' },
  { matters: '02', lead: 'city-transport', basis: 'transit' },
]

export const MAJORS_OF_DISTRICT: readonly Rule[] = [
  { matters: '03', lead: 'care', co: 'law', basis: 'sanitation' },
  { matters: '04', lead: 'care', co: 'city-parks', basis: 'greening' },
  { matters: '05', lead: 'law', basis: 'appearance' },
  { matters: '06', lead: 'law', basis: 'appearance' },
  { matters: '07', lead: 'law', basis: 'advertising' },
  { matters: '08', lead: 'law', co: 'city-construction', basis: 'building' },
  { matters: '09', lead: 'law', basis: 'appearance' },
  { matters: '10', lead: 'care', co: 'city-emergency', basis: 'emergency' },
]

/** Utilities and bureaus that serve the city as a whole, within majors 01 and 02. */
export const FOR_CITY: readonly Rule[] = [
  { matters: '01001 01019 01024 01025 01063 01068', lead: 'city-water', basis: 'water' },
  {
    matters: '01005 01017 01028 01029 01030 01047 01048 01054',
    lead: 'city-power',
    basis: 'power',
  },
  { matters: '01007 01008 01009 01027 01031 01041 01062', lead: 'city-telecom', basis: 'telecom' },
  { matters: '01011 01049 01057', lead: 'city-gas', basis: 'gas' },
  { matters: '01010 01061 01074', lead: 'city-construction', basis: 'building' },
  { matters: '01013', lead: 'city-fire', co: 'city-water', basis: 'fire' },
  { matters: '01012 01015 01051 01066', lead: 'city-traffic-police', basis: 'traffic' },
  { matters: '01020 01032', lead: 'city-transport', basis: 'transit' },
  { matters: '01021 01036', lead: 'city-emergency', co: 'city-gas', basis: 'emergency' },
  { matters: '01056 01067 01069 01070 01071 01072', lead: 'city-water-affairs', basis: 'river' },
  { matters: '01014', lead: 'city-parks', basis: 'greening' },
  { matters: '01075 01076', lead: 'city-market', basis: 'food' },
  {
    matters: '02010 02014 02015 02016 02017 02018 02019 02020 02022 02023',
    lead: 'city-traffic-police',
    basis: 'traffic',
  },
  { matters: '02033 02039 02043', lead: 'city-traffic-police', basis: 'traffic' },
  { matters: '02030 02031', lead: 'city-water-affairs', basis: 'river' },
  { matters: '02035 02036', lead: 'city-emergency', basis: 'emergency' },
]

export const FOR_DISTRICTS: readonly Rule[] = [
  { matters: '01002 01003 01004 01073', lead: 'care', co: 'city-water-affairs', basis: 'drainage' },
  { matters: '01006 01037 01038 01039 01060', lead: 'care', co: 'city-power', basis: 'streets' },
  { matters: '01018 01022 01023 01026 01033 01034 01077', lead: 'care', basis: 'streets' },
  { matters: '01046 01052 01055 01058 01059 01065', lead: 'care', basis: 'sanitation' },
  { matters: '01035 01040 01043 01044 01045 01064', lead: 'law', basis: 'appearance' },
  { matters: '02001 02002 02003', lead: 'law', co: 'city-traffic-police', basis: 'traffic' },
  {
    matters: '02006 02007 02008 02009 02012 02013 02021 02024 02025 02027 02029',
    lead: 'care',
    basis: 'streets',
  },
  { matters: '02034', lead: 'care', basis: 'access' },
  { matters: '02037 02040', lead: 'law', basis: 'relics' },
  { matters: '02038', lead: 'care', basis: 'streets' },
  { matters: '03006 03007', lead: 'law', basis: 'advertising' },
  { matters: '03009 03010 03011 03012 03013', lead: 'city-ecology', basis: 'pollution' },
  { matters: '04001', lead: 'city-parks', co: 'care', basis: 'greening' },
  { matters: '05002', lead: 'city-construction', basis: 'building' },
  { matters: '05003', lead: 'city-emergency', co: 'city-market', basis: 'emergency' },
  { matters: '05009', lead: 'law', basis: 'relics' },
  { matters: '06001', lead: 'law', co: 'city-construction', basis: 'planning' },
  { matters: '06008', lead: 'law', co: 'city-telecom', basis: 'appearance' },
  {
    matters: '06010 06011 06012 06014 06035 06036 06037 06041 06042',
    lead: 'care',
    basis: 'sanitation',
  },
  { matters: '06013 06048 06049 06050', lead: 'care', basis: 'streets' },
  { matters: '06051 06052', lead: 'care', basis: 'access' },
  { matters: '06016', lead: 'city-traffic-police', basis: 'traffic' },
  { matters: '06017 06018 06021 06043 06044', lead: 'care', co: 'city-parks', basis: 'greening' },
  { matters: '06022 06045', lead: 'law', co: 'city-parks', basis: 'greening' },
  { matters: '06015 06023 06024 06025 06046', lead: 'city-water-affairs', basis: 'river' },
  { matters: '06026', lead: 'city-ecology', co: 'city-water-affairs', basis: 'pollution' },
  { matters: '06027 06029', lead: 'law', co: 'city-ecology', basis: 'air' },
  { matters: '06030', lead: 'city-water-affairs', co: 'law', basis: 'drainage' },
  { matters: '06032 06033', lead: 'city-ecology', co: 'care', basis: 'waste' },
  { matters: '06039', lead: 'city-transport', basis: 'streets' },
  { matters: '06047', lead: 'city-parks', basis: 'greening' },
  { matters: '08003', lead: 'law', co: 'care', basis: 'streets' },
  { matters: '08004', lead: 'law', co: 'city-ecology', basis: 'air' },
  { matters: '08007 08008 08009 08013 08014 08015', lead: 'city-construction', basis: 'building' },
  { matters: '08016', lead: 'law', basis: 'planning' },
  { matters: '09009', lead: 'city-traffic-police', co: 'law', basis: 'traffic' },
  { matters: '09011', lead: 'city-transport', co: 'law', basis: 'transit' },
  { matters: '09012', lead: 'city-fire', co: 'city-traffic-police', basis: 'fire' },
  { matters: '09013 09015 09020', lead: 'city-market', co: 'law', basis: 'food' },
  { matters: '09018', lead: 'city-traffic-police', basis: 'traffic' },
  { matters: '09019', lead: 'law', basis: 'access' },
  { matters: '10002', lead: 'city-telecom', co: 'city-power', basis: 'telecom' },
  { matters: '10997', lead: 'city-water', basis: 'water' },
  { matters: '10996', lead: 'city-gas', co: 'city-emergency', basis: 'gas' },
  { matters: '10995 10998', lead: 'care', co: 'city-water-affairs', basis: 'drainage' },
  { matters: '10999', lead: 'care', co: 'city-construction', basis: 'streets' },
  { matters: '10994', lead: 'city-construction', basis: 'building' },
  { matters: '10993', lead: 'law', basis: 'civil' },
]
